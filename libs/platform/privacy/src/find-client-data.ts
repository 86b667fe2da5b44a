import { findBankAccounts } from './bank-accounts.js';
import { findCaseNumbers } from './case-numbers.js';
import { findCitizenNumbers } from './citizen-numbers.js';
import { findAddresses, findEmailAddresses, findPhoneNumbers } from './contact-details.js';
import { findAges, findFullDates } from './dates-and-ages.js';
import type { Finding } from './finding.js';
import { messageFor } from './messages.js';
import { findNames } from './names.js';
import { normalise } from './normalise.js';
import { Spans } from './spans.js';
import type { TextProfile } from './text-profile.js';

// From certain to uncertain: what one claims, the next no longer sees (a date is no phone number, a phone number no BSN).
const detectors = [
  findEmailAddresses, findBankAccounts, findCaseNumbers, findFullDates, findPhoneNumbers, findCitizenNumbers, findAddresses, findAges, findNames,
];

/** Finds data that can point at a client (rule 9 of the domain), in the order of the text. Pure; keeps nothing. */
export function findClientData(text: string, profile: TextProfile): Finding[] {
  const normalised = normalise(text);
  const spans = new Spans(normalised.text);
  for (const detect of detectors) detect(spans);
  const lineStarts = startsOfLines(text);
  return spans.found.sort((one, other) => one.start - other.start).map((span) => {
    const start = normalised.originalStart(span.start);
    const severity = profile.severities[span.kind];
    return {
      kind: span.kind, severity, start, end: normalised.originalEnd(span.end - 1), message: messageFor(span.kind, severity, start, lineStarts),
    };
  });
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}
