/** Shapes of the statuses, so that they are told apart without colour. */
export const STATUS_ICONS = {
  /** A ring with a tick: in force, active, effective. */
  good: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM5 8.200l2.1 2.100L11.2 6',
  /** A ring with two bars: suspended. */
  paused: 'M8 1.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM6.3 5.300v5.400M9.7 5.300v5.4',
  /** A ring with a square: terminated, expired, withdrawn. */
  stopped: 'M8 1.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM5.8 5.800h4.400v4.400h-4.400z',
  /** A ring with an arrow: amended, superseded, replaced, filed, not begun, completed. */
  other: 'M8 1.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM5 8h5.600M8.4 5.6 10.8 8l-2.4 2.4',
  /** Three dots: not stated. */
  unknown: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const;

/** Shapes of the severities. */
export const SEVERITY_ICONS = {
  error: 'M8 1.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM5.7 5.700l4.6 4.600M10.3 5.700l-4.6 4.6',
  warning: 'M8 2 14.5 13.500h-13zM8 6.500v3M8 11.500h.01',
  information: 'M8 1.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM8 7.500v3.500M8 5h.01',
  hint: 'M5.5 12.500h5M6.5 14.500h3M8 1.500a4.5 4.5 0 0 0-2.5 8.200v.8h5v-.8A4.5 4.5 0 0 0 8 1.500z',
} as const;

const STATUSES: Readonly<Record<string, keyof typeof STATUS_ICONS>> = {
  'in force': 'good',
  active: 'good',
  effective: 'good',
  suspended: 'paused',
  terminated: 'stopped',
  expired: 'stopped',
  withdrawn: 'stopped',
  'not stated': 'unknown',
};

/** The shape of a status. */
export function shapeOf(status: string): keyof typeof STATUS_ICONS {
  return STATUSES[status] ?? 'other';
}
