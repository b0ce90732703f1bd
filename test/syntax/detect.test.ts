import { describe, expect, it } from 'vitest';
import { detectFormat, looksLikeFiling } from '../../src/core/syntax/detect.js';

describe('detectFormat', () => {
  it.each([
    ['<SEC-DOCUMENT>0000000000-25-000001.txt\n<SEC-HEADER>', 'a.txt', 'submission'],
    ['-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001', 'a.txt', 'submission'],
    ['\ufeff<DOCUMENT>\n<TYPE>424B5\n<SEQUENCE>1\n<TEXT>\n<html>', 'a.htm', 'submission'],
    ['<?xml version="1.0"?>\n<!-- by hand -->\n<html xmlns="x">', 'a.html', 'html'],
    ['<!DOCTYPE html><p>x', 'a.md', 'html'],
    ['<div><p>One</p><p>Two <b>three</b></p></div>', 'a.txt', 'html'],
    ['<div align="center">\n\n# Title\n\n</div>', 'a.md', 'markdown'],
    ['# Supplement\n\nup to \\$14,500,000 of **shares**', '', 'markdown'],
    ['Plain words.\n\n<PAGE>\n<TABLE>\n<CAPTION>\n<S> <C>\nCars  8.5\n</TABLE>', 'a.txt', 'text'],
    ['Use <a>, <b>, <i>, <u>, <p> and <td> for your own names.', 'a.txt', 'text'],
    ['', '', 'text'],
  ] as const)('reads %j named %j as %s', (source, name, format) => {
    expect(detectFormat(source, name)).toBe(format);
  });
});

describe('looksLikeFiling', () => {
  it.each([
    ['<SEC-DOCUMENT>0000000000-25-000001.txt'],
    ['Filed Pursuant to Rule 424(b)(5)\nRegistration No. 333-123456\n'],
    ['SECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\n\nFORM 8-K\n'],
    ['<html><body><p>(To Prospectus dated August&nbsp;10, 2023)</p><p>PROSPECTUS SUPPLEMENT</p></body></html>'],
    [
      '# SUPPLEMENT\n\nThis Supplement supplements and amends the Prospectus Supplement dated May 1, 2023 (the “Prospectus Supplement”) about shares of our common stock.',
    ],
    [
      'SALES AGREEMENT\n\nThis Sales Agreement dated as of May 1, 2023 is by and between Acme, Inc. (the “Company”) and the agent.',
    ],
  ])('is true of %j', (source) => {
    expect(looksLikeFiling(source)).toBe(true);
  });

  it.each([
    ['# My library\n\nInstall it with `npm i`. See [the docs](https://example.org).'],
    [
      'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software (the "Software")',
    ],
    ['<html><body><p>What is a Form 8-K? A guide for investors in the stock of a company.</p></body></html>'],
    ['A blog about the Securities Act of 1933 and at-the-market offerings.'],
    [''],
  ])('is false of %j', (source) => {
    expect(looksLikeFiling(source)).toBe(false);
  });
});
