import { lazy, Suspense, useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { MenuIcon } from '../components/icons.js';
import { ViewerContext, type Viewer } from '../data/viewer.js';
import { signedInAgain } from '../data/session-end.js';
import { useRead } from '../data/use-read.js';
import { ViewerDocument } from '../generated/graphql/graphql.js';
import { Bell } from '../notifications/bell.js';
import { m } from '../paraglide/messages.js';
import { SearchButton } from '../search/search-button.js';
import { longDayText } from '../words/dates.js';
import { Bar } from './bar.js';
import { ConnectionNotice } from './connection.js';
import { SessionEnd } from './session-end.js';
import { Footer } from './footer.js';
import { DemoRibbon } from './demo-ribbon.js';
import { useRoomsFetchedAhead } from './fetch-ahead.js';
import { SideNavigation } from './side-navigation.js';
import { leaveWithOtherTabs } from './sign-out.js';
import { SkipLink } from './skip-link.js';
import { UserMenu } from './user-menu.js';
import { useDismiss } from './use-dismiss.js';

// After the page: what changes until then is told when the line opens.
const Live = lazy(async () => ({ default: (await import('../live/live.js')).Live }));

/** The viewer as last read. */
function useLiveViewer(known: Viewer): Viewer {
  const { data } = useRead(ViewerDocument, {});
  const now = data ? (data.viewer?.person.id ?? null) : known.person.id;
  useEffect(() => {
    // The session is over, perhaps in another tab: asked for in place. Somebody else signed in: what is cached here is not theirs.
    if (now === null) void signedInAgain();
    else if (now !== known.person.id) window.location.reload();
  }, [now, known.person.id]);
  return data?.viewer ?? known;
}

function usePhoneMenu() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismiss(isOpen, close, box, button);
  return { isOpen, button, box, close, toggle: () => setOpen(!isOpen) };
}

function Page({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <main id="inhoud" className="frame__main stack" tabIndex={-1}>
      <p className="print-only small">{m.shell_printed({ day: longDayText(viewer.today), name: viewer.person.name })}</p>
      <ConnectionNotice />
      {children}
      <Footer />
    </main>
  );
}

/** The frame around every room: bar, navigation, and the page in `children`. */
export function Shell({ viewer: known, children }: { viewer: Viewer; children: ReactNode }) {
  const viewer = useLiveViewer(known);
  const menu = usePhoneMenu();
  const menuId = useId();
  useEffect(leaveWithOtherTabs, []);
  useRoomsFetchedAhead();
  return (
    <ViewerContext value={viewer}>
      <SkipLink />
      <SessionEnd />
      <Suspense>
        <Live />
      </Suspense>
      <Bar below={viewer.isDemo ? <DemoRibbon today={viewer.today} /> : null}>
        <SearchButton />
        <Bell />
        <UserMenu />
        <button
          ref={menu.button}
          type="button"
          className="bar__button bar__menu-button"
          aria-expanded={menu.isOpen}
          aria-controls={menuId}
          onClick={menu.toggle}
        >
          <MenuIcon />
          {m.shell_menu()}
        </button>
      </Bar>
      <div className="frame">
        <SideNavigation ref={menu.box} id={menuId} isOpen={menu.isOpen} onGo={menu.close} />
        <Page viewer={viewer}>{children}</Page>
      </div>
    </ViewerContext>
  );
}
