import { lazy, Suspense, useState, type ReactNode } from 'react';
import { DirectButton } from '../../actions/direct-button.js';
import { Button } from '../../components/button.js';
import { HistoryDisclosure } from '../../components/history-card.js';
import type { SettingPartsFragment } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { inWords, type Choosing } from './choosing.js';

const SettingDialog = lazy(async () => ({ default: (await import('./setting-dialog.js')).SettingDialog })) as typeof import('./setting-dialog.js').SettingDialog;

function Acts<Data, Variables>({ setting, choosing }: { setting: SettingPartsFragment; choosing: Choosing<Data, Variables> }) {
  const [isOpen, setOpen] = useState(false);
  const { label, chosen, version } = setting;
  return (
    <div className="row no-print">
      <Button small onClick={() => setOpen(true)} aria-label={`${m.administration_parties_edit_do()}: ${label}`}>
        {m.administration_parties_edit_do()}
      </Button>
      {chosen === null || chosen === undefined ? null : (
        <DirectButton
          document={choosing.document}
          variables={choosing.variables(setting, version, null)}
          done={m.administration_parties_settings_back_said()}
          look="subtle"
          small
          label={`${m.administration_parties_settings_back()}: ${label}`}
        >
          {m.administration_parties_settings_back()}
        </DirectButton>
      )}
      <Suspense fallback={null}>{isOpen ? <SettingDialog {...{ setting, choosing }} onClose={() => setOpen(false)} /> : null}</Suspense>
    </div>
  );
}

interface SettingLineProps<Data, Variables> {
  setting: SettingPartsFragment;
  /** None for who may only look. */
  choosing?: Choosing<Data, Variables>;
  children?: ReactNode;
}

/** One number in a rule: what it does, what holds, and where that comes from. */
export function SettingLine<Data, Variables>({ setting, choosing, children }: SettingLineProps<Data, Variables>) {
  const { label, explanation, chosen, value, history } = setting;
  const isStandard = chosen === null || chosen === undefined;
  return (
    <li className="stack stack--close">
      <div className="row row--apart">
        <div>
          <strong>{label}: {inWords(setting, value)}</strong>{' '}
          <span className="small quiet">
            ({isStandard ? m.administration_parties_settings_standard() : m.administration_parties_settings_chosen({ standard: inWords(setting, setting.default) })})
          </span>
          <div className="small">{explanation}</div>
        </div>
        {choosing ? <Acts {...{ setting, choosing }} /> : null}
      </div>
      {children}
      <HistoryDisclosure entries={history} />
    </li>
  );
}
