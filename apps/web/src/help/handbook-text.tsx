import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { pages } from 'virtual:handbook';
import { Alert } from '../components/alert.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';

type Text = { name: string; html: string } | { name: string; isMissing: true };

function useText(name: string): Text | undefined {
  const [text, setText] = useState<Text>();
  useEffect(() => {
    const load = pages.find((page) => page.name === name)?.load;
    load?.().then(
      ({ html }) => setText({ name, html }),
      () => setText({ name, isMissing: true }),
    );
  }, [name]);
  return text?.name === name ? text : undefined;
}

/** Brings the reader to the heading that the address names: it was not there yet when the browser looked. */
function useAnchor(isThere: boolean) {
  useEffect(() => {
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (isThere && anchor) document.getElementById(anchor)?.scrollIntoView();
  }, [isThere]);
}

/** One page of the handbook. Its words come from our own source, compiled with the app. */
export function HandbookText({ name, breadcrumbs }: { name: string; breadcrumbs?: (title: string) => ReactNode }) {
  const router = useRouter();
  const page = pages.find((one) => one.name === name);
  const text = useText(name);
  useAnchor(text !== undefined);
  if (!page) return <NotFoundPage />;
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const link = event.target instanceof HTMLElement ? event.target.closest('a') : null;
    const address = link?.getAttribute('href');
    if (!address?.startsWith('/') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void router.navigate({ href: address });
  };
  return (
    <>
      <PageHeader title={page.title} breadcrumbs={breadcrumbs?.(page.title)} />
      {text === undefined ? <Loading /> : null}
      {text && 'isMissing' in text ? <Alert kind="warning">{m.problem_network()}</Alert> : null}
      {text && 'html' in text ? <div className="handbook card" onClick={onClick} dangerouslySetInnerHTML={{ __html: text.html }} /> : null}
    </>
  );
}
