/** Choices of other libraries' tests that are wrong for securities filings: the cases stay failing, with the reason. */
export const DISPUTED: readonly { readonly suite: string; readonly text: string; readonly reason: string }[] = [
  {
    suite: 'duckling',
    text: 'a US$4.7 billion',
    reason: 'the article is no part of an amount (the same amount without it is another case)',
  },
  { suite: 'duckling', text: 'a US$ 4.7 billion', reason: 'the article is no part of an amount' },
  {
    suite: 'recognizers-text',
    text: 'January first 12 was a special day for me',
    reason: 'two digits after a day are no year without a mark: "on January first 12 shares"',
  },
  {
    suite: 'recognizers-text',
    text: 'On 2016 10 16, the conference started.',
    reason: 'three numbers parted by blanks are three figures of a table',
  },
  {
    suite: 'recognizers-text',
    text: '16. Nov. 2016',
    reason: 'a number with a full stop before a month is a list’s number or ends a sentence',
  },
  {
    suite: 'recognizers-text',
    text: 'It costs one dollar and one and one point of your credit points.',
    reason: 'the second "one" begins another item',
  },
  {
    suite: 'recognizers-text',
    text: 'It costs one dollar and two and three points of your credit points.',
    reason: 'the "two" begins another item',
  },
  {
    suite: 'recognizers-text',
    text: '1 $10 dollars bill',
    reason: 'the suite counts the redundant "dollars" in "$ 10 dollars" and not here',
  },
];
