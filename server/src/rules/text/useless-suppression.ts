import { defineRule } from '../rule';

/** What it reports follows from the findings of all other rules: the engine finds it where it applies suppressions. */
export default defineRule({
  id: 'useless-suppression',
  severity: 'hint',
  scope: 'file',
  tag: 'unnecessary',
  what: 'A comment silences a check that finds nothing there.',
  why: 'What was wrong is mended, or the name of the check is misspelt. Left in place, the comment would hide the next mistake of its kind.',
  silent: 'For checks that a setting or the profile turns off: they may be on elsewhere.',
  messages: {
    useless: '{rule} finds nothing here: this comment silences nothing, and would hide the next finding.',
    unknown: 'There is no check named {rule}: this comment silences nothing.',
  },
  examples: {
    bad: [
      `!! useless-suppression
! conf-t-disable-next-line invalid-address: typed as the ticket says
ip route 198.51.100.0 255.255.255.0 192.0.2.1`,
      `!! useless-suppression
! conf-t-disable no-such-check: nobody knows why
hostname R7`,
    ],
    good: [
      `! conf-t-disable-next-line invalid-address: a test of the parser
ip route 198.51.100.0 255.255.255.0 192.0.2.999`,
    ],
  },
  references: [
    {
      title: 'Visual Studio Code: errors and warnings',
      url: 'https://code.visualstudio.com/docs/editing/editingevolved#_errors-warnings',
    },
  ],
  reads: [],
  check() {},
});
