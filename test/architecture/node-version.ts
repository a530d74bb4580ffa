const needed = 22

/**
 * Runs once before all tests. On Node 20 the native SQLite module ends the process with a
 * segmentation fault instead of an error, which nobody would trace to the Node version.
 */
export function setup(): void {
  const major = Number(process.versions.node.split('.')[0])
  if (major < needed) {
    throw new Error(
      `The tests need Node ${needed} or newer; this is Node ${process.versions.node} (${process.execPath}). ` +
        'Start them with npm: it puts the Node of node_modules/.bin first.',
    )
  }
}
