/** Waits for a promise, but no longer than so many milliseconds; then it rejects. */
export function within<Value>(patience: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
