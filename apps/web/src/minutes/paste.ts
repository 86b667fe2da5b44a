/** What Word and browsers put beside the words. */
const dropped = 'style, script, meta, link, title, xml, head, template, img, svg, object, noscript, del, [hidden], o\\:p';
const blocks = 'p, div, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th';

const isHidden = (element: Element): boolean => /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i.test(element.getAttribute('data-style') ?? '');

/** Word writes a list item as a paragraph of class MsoListParagraph, with its bullet or number as text that is to be ignored. */
const isListParagraph = (element: Element): boolean => /mso-list\s*:\s*l\d/i.test(element.getAttribute('data-style') ?? '');
const levelOf = (element: Element): number => Number(/level(\d)/i.exec(element.getAttribute('data-style') ?? '')?.[1] ?? 1);

/** Takes the mark of a list item out of it; tells whether it was a number. */
function takeMark(element: Element): boolean {
  const mark = [...element.querySelectorAll('span')].find((span) => /mso-list\s*:\s*ignore/i.test(span.getAttribute('data-style') ?? ''));
  const words = mark?.textContent?.trim() ?? '';
  mark?.remove();
  return /^(\d+|[a-z]{1,3}|[ivx]+)[.)]/i.test(words);
}

/** Paragraphs that Word means as list items become lists, within each other by their level. */
function makeLists(page: Document): void {
  let open: Element[] = [];
  for (const element of [...page.body.querySelectorAll('p, h1, h2, h3')]) {
    if (!isListParagraph(element)) {
      open = [];
      continue;
    }
    const level = Math.min(levelOf(element), open.length + 1);
    const tag = takeMark(element) ? 'ol' : 'ul';
    open = open.slice(0, level);
    let list = open[level - 1];
    const item = page.createElement('li');
    item.append(...element.childNodes);
    if (!list) {
      list = page.createElement(tag);
      const parent = open[level - 2]?.lastElementChild;
      if (parent) parent.append(list);
      else element.before(list);
      open.push(list);
    }
    list.append(item);
    element.remove();
  }
}

/** Bold and italic that stand in a style become elements; what is hidden, and what was struck out by a reviewer, goes. */
function readStyles(page: Document): void {
  for (const element of [...page.body.querySelectorAll('[data-style]')]) {
    if (isHidden(element)) {
      element.remove();
      continue;
    }
    const style = element.getAttribute('data-style') ?? '';
    if (element.matches('span') && /font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) wrap(page, element, 'strong');
    if (element.matches('span') && /font-style\s*:\s*italic/i.test(style)) wrap(page, element, 'em');
  }
}

function wrap(page: Document, element: Element, tag: string): void {
  const inner = page.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

function dropComments(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

/** Styles as data: the browser refuses to apply them, by the site's own rule, and says so of each; here they are only read. */
const styleAsData = (html: string): string =>
  html.replace(/<style\b[^]*?<\/style\s*>/gi, '').replace(/<[^>]*>/g, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'));

/** HTML as it is pasted, brought to what minutes are made of: words, lists, bold, italic. The editor drops all other markup itself. */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(styleAsData(html), 'text/html');
  for (const element of page.querySelectorAll(dropped)) element.remove();
  dropComments(page);
  makeLists(page);
  readStyles(page);
  for (const element of page.body.querySelectorAll('*')) for (const { name } of [...element.attributes]) element.removeAttribute(name);
  for (const element of page.body.querySelectorAll(blocks)) if (element.textContent?.replace(/\u00a0/g, ' ').trim() === '' && !element.querySelector('br')) element.remove();
  return page.body.innerHTML;
}
