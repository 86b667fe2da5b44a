import { Alert } from '../components/alert.js';
import { Button, type ButtonLook } from '../components/button.js';
import { useChange } from '../data/use-change.js';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';
import { useSayDone } from './done-notice.js';

interface DirectButtonProps<Data, Variables> {
  document: TypedDocumentString<Data, Variables>;
  variables: Variables;
  /** What is said when it is done. */
  done: string;
  look?: ButtonLook;
  small?: boolean;
  children: string;
  label?: string;
}

/** A button that does its work at once: for what can be put right as easily. */
export function DirectButton<Data, Variables>({ document, variables, done, look, small, children, label }: DirectButtonProps<Data, Variables>) {
  const change = useChange(document);
  const sayDone = useSayDone();
  const press = async () => {
    if (await change.run(variables)) sayDone(done);
  };
  return (
    <>
      <Button look={look} small={small} busy={change.busy} aria-label={label} onClick={() => void press()}>
        {children}
      </Button>
      {change.problem ? (
        <Alert kind="error" live>
          {change.problem.fields[0]?.message ?? change.problem.message}
        </Alert>
      ) : null}
    </>
  );
}
