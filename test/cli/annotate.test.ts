import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/cli/annotate.js';

async function lines(input: Iterable<string | Uint8Array>) {
  let out = '';
  const sink = new Writable({
    write(chunk, _, done) {
      out += String(chunk);
      done();
    },
  });
  const broken = await annotate(Readable.from(input), sink);
  return {
    broken,
    results: out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

describe('annotate --jsonl', () => {
  it('gives a line for each line', async () => {
    const request = JSON.stringify({ id: 7, text: 'Up to $5,000 (the “Cap”).', format: 'text' });
    const { broken, results } = await lines([`${request}\n${request}`]);
    expect(broken).toBe(0);
    expect(results).toHaveLength(2);
    expect(Object.keys(results[0])).toEqual([
      'id',
      'version',
      'form',
      'mentions',
      'definitions',
      'findings',
      'offering',
    ]);
    expect(results[0]).toMatchObject({ id: 7, mentions: [{ kind: 'money' }], definitions: [{ term: 'Cap' }] });
  });

  it.each([
    ['no JSON', null],
    ['[]', null],
    ['null', null],
    ['{"id":"a"}', 'a'],
    ['{"id":"a","text":5}', 'a'],
    ['{"id":"a","text":"x","format":"pdf"}', 'a'],
    ['', null],
  ])('gives an error for the line %j and goes on', async (line, id) => {
    const { broken, results } = await lines([`${line}\n{"id":1,"text":""}\n`]);
    expect(broken).toBe(1);
    expect(results[0]).toEqual({ id, error: expect.any(String) });
    expect(results[1]).toMatchObject({ id: 1, mentions: [] });
  });

  it('puts together lines and characters that come in pieces', async () => {
    const bytes = Buffer.from('{"id":"é“x”","text":"dated May 6, 2021"}\r\n');
    const { results } = await lines([...bytes].map((byte) => Uint8Array.of(byte)));
    expect(results).toMatchObject([{ id: 'é“x”', mentions: [{ kind: 'date', value: { iso: '2021-05-06' } }] }]);
  });

  it('reads no further than what was written is taken', async () => {
    let read = 0;
    function* source() {
      for (; read < 500; read++) yield `{"id":${read},"text":"Up to $5,000 of common stock"}\n`;
    }
    let isTaken: (() => void) | undefined;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        isTaken = done;
      },
    });
    const work = annotate(Readable.from(source(), { highWaterMark: 1 }), slow);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read).toBeLessThan(10);
    slow.destroy();
    isTaken?.();
    await work;
    expect(read).toBeLessThan(12);
  });
});
