const dropped = 'style, script, meta, link, title, xml, head, template, img, svg, object, o\\:p';
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(dropped)) element.remove();
  return page.body.innerHTML;
}
