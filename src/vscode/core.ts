/** The core's public surface. */
export type Core = typeof import('../core/index.js');

let loading: Promise<Core> | undefined;

/** The core, read and evaluated on the first call: nothing of it is loaded before a filing is open. */
export function loadCore(): Promise<Core> {
  loading ??= import('../core/index.js');
  return loading;
}
