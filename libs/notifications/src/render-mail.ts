import type { MailAnswers, MailDetail, MailItem, MailModel, MailSection } from './mail-model.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML text or as an attribute's value. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

// Line breaks and control characters in a title must not start a line of their own; direction marks must not turn ours around.
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

const html = (text: string): string => escapeHtml(oneLine(text));

const wrapAt = 76;

function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && `${indent}${line} ${word}`.length > wrapAt) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

const textItem = (item: MailItem): string => {
  const { url, place, facts } = item;
  return [wrapped(nameOf(item)), ...(place.length > 0 ? [wrapped(place.join(' · '), '  ')] : []), ...facts.map((fact) => wrapped(fact, '  ')), `  ${url}`].join('\n');
};

const nameOf = ({ number, title }: MailItem): string => (number ? `${number} · ${title}` : title);

const titleOf = ({ heading, items, more }: MailSection): string => `${heading} (${items.length + more})`;

const restOf = ({ more }: MailSection): string => (more === 1 ? 'En nog 1. Bekijk die in Schakel.' : `En nog ${more}. Bekijk die in Schakel.`);

function textSection(section: MailSection): string {
  const title = titleOf(section).toUpperCase();
  return [title, '-'.repeat(title.length), ...section.items.map((item) => `${textItem(item)}\n`), ...(section.more > 0 ? [restOf(section)] : [])].join('\n');
}

const textDetail = ({ label, text }: MailDetail): string => wrapped(`${label}: ${text}`);

const textAnswers = ({ ask, links }: MailAnswers): string => [wrapped(ask), ...links.map(({ label, url }) => `${wrapped(`${label}:`)}\n${url}`)].join('\n\n');

/** The mail as plain text: complete without the HTML. */
export function renderText({ greeting, intro, details = [], sections, answers, button, closing = [], footer, unsubscribe }: MailModel): string {
  const parts = [
    wrapped(greeting),
    ...intro.map((paragraph) => wrapped(paragraph)),
    ...(details.length > 0 ? [details.map(textDetail).join('\n')] : []),
    ...sections.map(textSection),
    ...(answers ? [textAnswers(answers)] : []),
    ...(button ? [`${wrapped(`${button.label}:`)}\n${button.url}`] : []),
    ...closing.map((paragraph) => wrapped(paragraph)),
    ['-- ', ...footer.map((paragraph) => wrapped(paragraph)), ...(unsubscribe ? [`${unsubscribe.label}:`, unsubscribe.url] : [])].join('\n'),
  ];
  return `${parts.join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

const font = `font-family:'Source Sans 3',Arial,sans-serif`;
const paragraph = (text: string): string => `<p style="margin:0 0 16px">${html(text)}</p>`;

const htmlItem = (item: MailItem): string => {
  const { url, place, facts } = item;
  return `
<li style="margin:0 0 16px;padding:0 0 16px;border-bottom:1px solid #e3e8ee">
<a href="${html(url)}" style="color:#0f4577;font-weight:bold;text-decoration:underline">${html(nameOf(item))}</a>
${place.length > 0 ? `<br><span style="color:#435264;font-size:15px">${html(place.join(' · '))}</span>` : ''}
${facts.map((fact) => `<br>${html(fact)}`).join('\n')}
</li>`;
};

const htmlSection = (section: MailSection): string => `
<h2 style="margin:24px 0 12px;font-size:19px;line-height:1.3;color:#0b3157">${html(titleOf(section))}</h2>
<ul style="margin:0;padding:0;list-style:none">${section.items.map(htmlItem).join('')}
</ul>${section.more > 0 ? paragraph(restOf(section)) : ''}`;

const htmlDetail = ({ label, text }: MailDetail): string => `<strong>${html(label)}:</strong> ${html(text)}`;

const htmlDetails = (details: readonly MailDetail[]): string =>
  details.length > 0 ? `<p style="margin:0 0 16px;padding:12px 16px;border-radius:6px;background:#f6f8fa">${details.map(htmlDetail).join('<br>\n')}</p>` : '';

const lookOfButton = 'display:inline-block;padding:12px 20px;border-radius:6px;font-weight:bold;text-decoration:none';

const htmlButton = ({ label, url }: NonNullable<MailModel['button']>): string => `
<p style="margin:24px 0"><a href="${html(url)}" style="${lookOfButton};background:#0f4577;color:#ffffff">${html(label)}</a></p>
<p style="margin:0 0 16px;color:#435264;font-size:15px">Werkt de knop niet? Kopieer dan dit adres naar uw browser:<br>${html(url)}</p>`;

// Of one colour and size: none is the answer that is hoped for.
const htmlAnswers = ({ ask, links, url }: MailAnswers): string => `
<p style="margin:24px 0 8px;font-weight:bold">${html(ask)}</p>
<p style="margin:0 0 8px">${links.map((link) => `<a href="${html(link.url)}" style="${lookOfButton};margin:0 8px 8px 0;padding:11px 19px;border:1px solid #0f4577;background:#ffffff;color:#0f4577">${html(link.label)}</a>`).join('\n')}</p>
<p style="margin:0 0 16px;color:#435264;font-size:15px">Werken de knoppen niet? Kopieer dan dit adres naar uw browser:<br>${html(url)}</p>`;

/** The mail as HTML: headings and lists that read well without any style, no picture, nothing from another place. */
export const renderHtml = ({ subject, greeting, intro, details = [], sections, answers, button, closing = [], footer, unsubscribe }: MailModel): string => `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(subject)}</title></head>
<body style="margin:0;padding:0;background:#f6f8fa;color:#15202e;${font};font-size:17px;line-height:1.5;overflow-wrap:anywhere">
<div style="max-width:640px;margin:0 auto;padding:16px">
<div style="padding:14px 24px;border-radius:10px 10px 0 0;background:#0b3157;color:#ffffff;font-size:19px;font-weight:bold">Schakel</div>
<div style="padding:24px;border:1px solid #e3e8ee;border-top:0;border-radius:0 0 10px 10px;background:#ffffff">
${paragraph(greeting)}
${intro.map(paragraph).join('\n')}
${htmlDetails(details)}${sections.map(htmlSection).join('')}
${answers ? htmlAnswers(answers) : ''}${button ? htmlButton(button) : ''}
${closing.map(paragraph).join('\n')}
</div>
<div style="padding:16px 24px;color:#435264;font-size:15px">
${footer.map(paragraph).join('\n')}
${unsubscribe ? `<p style="margin:0"><a href="${html(unsubscribe.url)}" style="color:#0f4577">${html(unsubscribe.label)}</a></p>` : ''}
</div>
</div>
</body></html>
`;
