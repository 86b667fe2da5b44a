import type { ReactNode } from 'react';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

export interface AlertProps {
  kind?: AlertKind;
  title?: string;
  /** Speak it at once when it appears: for the answer to what somebody just did. */
  live?: boolean;
  children?: ReactNode;
}

export function Alert({ kind = 'info', title, live, children }: AlertProps) {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`utrecht-alert utrecht-alert--${kind}`} role={role}>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title ? <p className="alert__title">{title}</p> : null}
          {children ? <div>{children}</div> : null}
        </div>
      </div>
    </div>
  );
}
