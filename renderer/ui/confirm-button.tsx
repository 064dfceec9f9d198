import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../app/language.tsx';

/** A button that first says what will happen. The dialog's own button repeats the verb, never "OK". */
export function ConfirmButton(props: {
  label: ReactNode;
  title: ReactNode;
  /** What happens, and how it can be undone. */
  explanation: ReactNode;
  /** The verb on the dialog's button; the label when left out. */
  verb?: ReactNode;
  onConfirm(): unknown;
  danger?: boolean;
  button?: Omit<ButtonProps, 'onClick'>;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await props.onConfirm();
    } finally {
      setBusy(false);
      setOpen(false);
    }
  };
  return (
    <>
      <Button {...props.button} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <Modal
        open={open}
        title={props.title}
        onCancel={() => setOpen(false)}
        onOk={() => void confirm()}
        okText={props.verb ?? props.label}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: props.danger ?? false, loading: busy }}
        width={480}
        destroyOnHidden
      >
        <div className="confirm-words">{props.explanation}</div>
      </Modal>
    </>
  );
}
