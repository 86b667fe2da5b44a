import fc from 'fast-check';
import { describeFindings, findClientData, isBlocked, TextProfile } from './index.js';
import { normalise } from './normalise.js';

const telling = [
  '111222333', '1234\u200b56782', '06-12345678', 'jan@voorbeeld.example', 'Dorpsstraat 12', '01/234567-22', 'NL91ABNA0417164300',
  'V-123.456.7890', 'mevrouw Jansen', 'K.', '12 maart 2021', '34-jarige', 'Willem', '1️⃣11222333',
];
const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const piece = fc.oneof(fc.constantFrom(...telling), anyText, fc.constantFrom(' ', '\n', 'é', '👩‍👩‍👧', '\ud800', '\u0000', 'ﷺ', '½'));
const mixedText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));

describe('offsets', () => {
  it('always slice the original, in order and without overlap', () => {
    fc.assert(fc.property(mixedText, (text) => {
      let previousEnd = 0;
      for (const finding of findClientData(text, TextProfile.LEARNING)) {
        expect(finding.start).toBeGreaterThanOrEqual(previousEnd);
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(finding.end).toBeLessThanOrEqual(text.length);
        previousEnd = finding.end;
      }
    }), { numRuns: 1000 });
  });

  it('cut out exactly what was found, whatever stands around it', () => {
    fc.assert(fc.property(anyText, anyText, (before, after) => {
      const text = `${before}\n111 222\u2060 333\n${after}`;
      const start = before.length + 1;
      const found = findClientData(text, TextProfile.LEARNING).find((finding) => finding.start === start);
      expect(text.slice(found?.start, found?.end)).toBe('111 222\u2060 333');
    }), { numRuns: 500 });
  });

  it('map every normalised character to a piece of the original, in order', () => {
    fc.assert(fc.property(anyText, (text) => {
      const normalised = normalise(text);
      for (let index = 0; index < normalised.text.length; index += 1) {
        expect(normalised.originalEnd(index)).toBeGreaterThan(normalised.originalStart(index));
        expect(normalised.originalStart(index + 1)).toBeGreaterThanOrEqual(normalised.originalStart(index));
      }
    }));
  });
});

describe('messages', () => {
  it('never repeat what was found', () => {
    fc.assert(fc.property(mixedText, fc.constantFrom(...Object.values(TextProfile)), (text, profile) => {
      const findings = findClientData(text, profile);
      for (const finding of findings) {
        const found = text.slice(finding.start, finding.end);
        // Without the position, which is a number of its own.
        expect(finding.message.replace(/\d+/g, '')).not.toContain(found);
        expect(describeFindings(findings).replace(/\d+/g, '')).not.toContain(found);
      }
    }), { numRuns: 500 });
  });

  it('say what and where in one line', () => {
    const [finding] = findClientData('Bel 06-12345678', TextProfile.COMMENT);
    expect(finding?.message).toBe('Bij teken 5 lijkt een telefoonnummer te staan. Haal dit weg.');
  });

  it('count lines when there are more', () => {
    const [finding] = findClientData('Eerste regel.\nBel 06-12345678', TextProfile.COMMENT);
    expect(finding?.message).toBe('Op regel 2, teken 5, lijkt een telefoonnummer te staan. Haal dit weg.');
  });

  it('ask instead of order when it is a warning', () => {
    const [finding] = findClientData('Willem belde', TextProfile.COMMENT);
    expect(finding?.message).toBe('Bij teken 1 lijkt een naam van een persoon te staan. Gaat dit over een cliënt? Haal het dan weg.');
  });
});

describe('the message for a form field', () => {
  const describeText = (text: string, profile: TextProfile = TextProfile.COMMENT): string => describeFindings(findClientData(text, profile));

  it('is empty when nothing was found', () => expect(describeText('Alles in orde.')).toBe(''));

  it('tells only what blocks when something blocks', () => {
    expect(describeText('Willem, 06-12345678'))
      .toBe('Deze tekst kan zo niet worden opgeslagen. Bij teken 9 lijkt een telefoonnummer te staan. Haal dit weg.');
  });

  it('tells the warnings when nothing blocks', () => {
    expect(describeText('Willem belde')).toMatch(/^Kijk deze tekst nog eens na\. Bij teken 1 /);
  });

  it('tells three places and counts the rest', () => {
    expect(describeText('111222333 a@b.example 111222333 a@b.example')).toMatch(/Er is nog 1 andere plek\.$/);
    expect(describeText('111222333 a@b.example 111222333 a@b.example a@b.example')).toMatch(/Er zijn nog 2 andere plekken\.$/);
  });

  it('goes with a text that is blocked or not', () => {
    expect(isBlocked(findClientData('Willem belde', TextProfile.LEARNING))).toBe(true);
    expect(isBlocked(findClientData('Willem belde', TextProfile.MINUTES))).toBe(false);
  });
});
