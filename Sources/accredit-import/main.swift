import ToolCommands

CommandLineTool.run(ImportRegistriesCommand.self)
