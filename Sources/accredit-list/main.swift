import ToolCommands

CommandLineTool.run(ListProgramsCommand.self)
