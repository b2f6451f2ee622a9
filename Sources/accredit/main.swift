import ToolCommands

CommandLineTool.runAccredit()
