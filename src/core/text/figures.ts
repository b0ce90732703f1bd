/** A decimal string with its thousands parted: `14500000` is `14,500,000`; anything that is no number stays as it is. */
export function grouped(value: string): string {
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (!parts) return value;
  const whole = (parts[2] ?? '').replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${parts[1] ? '−' : ''}${whole}${parts[3] ?? ''}`;
}

/** An amount of dollars as a reader writes it: `14500000` is `$14,500,000`, `2.5` is `$2.50`. */
export function dollars(amount: string): string {
  const digits = grouped(/\.\d$/.test(amount) ? `${amount}0` : amount);
  return digits.startsWith('−') ? `−$${digits.slice(1)}` : `$${digits}`;
}
