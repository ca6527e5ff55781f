import Glibc

// The process that parses what strangers made. It links no Foundation, so that it starts fast, and starts no thread,
// so that it can be forked and closed off before its first byte of a document.
ProcessSetup.requireOneThread()
ProcessSetup.prepare()
StandInFonts.use()
exit(ReaderCommand.run(CommandLine.arguments))
