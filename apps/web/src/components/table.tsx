import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';

export interface TableProps {
  /** Names the table; hidden for the eye when a heading says the same. */
  caption: string;
  hideCaption?: boolean;
  head: ReactNode;
  children: ReactNode;
}

/** A table that scrolls inside itself when it is too wide. Fill `head` with HeadCells, the body with Rows. */
export function Table({ caption, hideCaption, head, children }: TableProps) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <caption className={hideCaption ? 'visually-hidden' : 'utrecht-table__caption'}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">{head}</tr>
        </thead>
        <tbody className="utrecht-table__body">{children}</tbody>
      </table>
    </div>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr className="utrecht-table__row">{children}</tr>;
}

export function HeadCell(props: Omit<ThHTMLAttributes<HTMLTableCellElement>, 'className'>) {
  return <th scope="col" {...props} className="utrecht-table__header-cell" />;
}

interface CellProps extends Omit<TdHTMLAttributes<HTMLTableCellElement>, 'className'> {
  /** Keep on one line: numbers, dates, pills. */
  narrow?: boolean;
  /** This cell names its row. */
  isRowHead?: boolean;
}

export function Cell({ narrow, isRowHead, ...rest }: CellProps) {
  const className = `utrecht-table__cell${narrow ? ' cell--narrow' : ''}`;
  return isRowHead ? <th scope="row" {...rest} className={className} /> : <td {...rest} className={className} />;
}
