import type { Browser } from 'playwright-core';

/** A headless browser; no network but the loopback is used. */
export function launchBrowser(): Promise<Browser>;
