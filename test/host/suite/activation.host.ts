import type { Host, HostTests } from './harness.js';
import { extension, same } from './harness.js';

export const hosts: readonly Host[] = ['node', 'web', 'restricted'];

export const tests: HostTests = {
  'the extension is there and activates': async () => {
    await extension().activate();
    same(extension().isActive, true);
  },
};
