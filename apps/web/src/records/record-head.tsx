import type { ReactNode } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge } from '../components/pill.js';
import { Follow } from '../following/follow.js';
import type { Level } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { levelWord } from '../words/states.js';
import type { RecordKind } from './record-history-list.js';

interface RecordHeadProps {
  kind: RecordKind;
  /** ‘Besluit’. */
  word: string;
  record: { id: string; number: string; title: string; level: Level; body?: { code: string; name: string } | null };
  marks: ReactNode;
  actions?: ReactNode;
}

/** Title, how it stands, at which table; to follow. */
export function RecordHead({ kind, word, record: { id, number, title, level, body }, marks, actions }: RecordHeadProps) {
  const rooms = <TextLink key="rooms" to="/overleggen">{m.bodies_title()}</TextLink>;
  const links = body ? [rooms, <TextLink key="body" to="/overleggen/$code" params={{ code: body.code }}>{body.name}</TextLink>] : [rooms];
  return (
    <PageHeader
      title={title}
      marks={
        <>
          <DataBadge>{number}</DataBadge>
          {marks}
          {level === 'NETWORK' ? null : <DataBadge>{levelWord(level)}</DataBadge>}
        </>
      }
      lead={
        body ? (
          <>
            {word} · <TextLink to="/overleggen/$code" params={{ code: body.code }}>{body.name}</TextLink>
          </>
        ) : (
          word
        )
      }
      breadcrumbs={
        <Breadcrumbs current={`${word} ${number}`}>
          {links}
        </Breadcrumbs>
      }
      actions={
        <div className="row no-print">
          <Follow kind={kind} subjectId={id} />
          {actions}
        </div>
      }
    />
  );
}
