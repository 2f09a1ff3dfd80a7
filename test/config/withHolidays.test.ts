import { expect, test } from 'vitest';
import { withHolidays } from '../../server/src/config/withHolidays';

const holidays = [
  { day: '2027-01-01', name: "New Year's Day" },
  { day: '2027-05-01', name: 'Labour\nDay' },
];

test.each([
  [
    'no text',
    '',
    `{
  "calendar": {
    "country": "MC",
    "holidays": [
      "2027-01-01", // New Year's Day
      "2027-05-01" // Labour Day
    ]
  }
}
`,
  ],
  [
    'a list with a comment behind its last day',
    `{
\t"calendar": {
\t\t"country": "MC",
\t\t"holidays": [
\t\t\t"2027-12-24" // The office is closed, always.
\t\t]
\t}
}`,
    `{
\t"calendar": {
\t\t"country": "MC",
\t\t"holidays": [
\t\t\t"2027-12-24", // The office is closed, always.
\t\t\t"2027-01-01", // New Year's Day
\t\t\t"2027-05-01" // Labour Day
\t\t]
\t}
}`,
  ],
  [
    'a comma at the end',
    '{\n  "calendar": { "country": "MC", "holidays": ["2027-12-24",] }, // Ours.\n}\n',
    `{
  "calendar": { "country": "MC", "holidays": ["2027-12-24",
    "2027-01-01", // New Year's Day
    "2027-05-01" // Labour Day
  ] }, // Ours.
}
`,
  ],
  [
    'an empty list with a comment',
    `{
  "calendar": {
    "country": "MC",
    "holidays": [
      // None yet.
    ]
  }
}
`,
    `{
  "calendar": {
    "country": "MC",
    "holidays": [
      // None yet.
      "2027-01-01", // New Year's Day
      "2027-05-01" // Labour Day
    ]
  }
}
`,
  ],
])('%s', (_, before, after) => {
  expect(withHolidays(before, 'MC', holidays)).toBe(after);
});
