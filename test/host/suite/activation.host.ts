import type { Host, HostTests } from './harness.js';
import { currentHost, extension, same } from './harness.js';

export const hosts: readonly Host[] = ['node', 'web', 'restricted'];

/** Files that Node has loaded as modules; `undefined` where the host is no Node. */
declare const require: { readonly cache?: Readonly<Record<string, unknown>> } | undefined;

export const tests: HostTests = {
  'the extension activates, and without a filing nothing of the core is loaded': async () => {
    const begin = performance.now();
    await extension().activate();
    console.log(`[suite]     activation: ${(performance.now() - begin).toFixed(1)} ms`);
    same(extension().isActive, true);
    if (currentHost() === 'web') return;
    const loaded = Object.keys((typeof require === 'undefined' ? undefined : require.cache) ?? {});
    const has = (file: string) => loaded.some((path) => path.replaceAll('\\', '/').endsWith(`/${file}`));
    same(has('dist/extension.js'), true, 'the desktop bundle is loaded');
    same(has('dist/web/extension.js'), false, 'the core is loaded');
  },
};
