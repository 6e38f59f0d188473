/**
 * Loaded into every Node that runs tests. A test file that does not end is sent SIGTERM, and has to end by it: the
 * browser's driver listens to that signal and lets the process live on.
 */
process.once('SIGTERM', () => process.exit(1));
