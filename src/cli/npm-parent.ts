const INTERVAL_MS = 200;

/**
 * `npm start` and `npx` run the program in a shell. npm hands SIGTERM to that shell alone, which ends and leaves the
 * program behind. So the program watches its parent, and takes its end for a SIGTERM of its own. It does so below npm
 * alone: a program that was sent to the background outlives its shell.
 */
export function stopWithNpm(env: NodeJS.ProcessEnv): void {
  if (env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, INTERVAL_MS);
  timer.unref();
}

/** On Windows a program keeps the number of a parent that has ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
