import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../components/button.js';

const kept = '.pdf,.docx,.odt,.xlsx,.png,.jpg,.jpeg,.gif,.webp';

interface ChooseFilesProps {
  label: string;
  /** With what it is about, for who does not see where it stands. */
  fullLabel: string;
  /** More than one at a time. */
  isMany?: boolean;
  onChoose: (files: readonly File[]) => void;
}

/** A button that opens the window of the device in which files are chosen. */
export function ChooseFiles({ label, fullLabel, isMany, onChoose }: ChooseFilesProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small look="subtle" aria-label={fullLabel} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={fullLabel}
        accept={kept}
        multiple={isMany}
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** A place on which files can be dropped; there is always a button beside it. */
export function DropPlace({ onChoose, children }: { onChoose: (files: readonly File[]) => void; children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <div className={isOver ? 'papers papers--over' : 'papers'} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
    </div>
  );
}
