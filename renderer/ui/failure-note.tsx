import { CopyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { failureText } from '#shared/i18n/translate.ts';
import type { Failure } from '#shared/lib/result.ts';
import { useLanguage } from '../app/language.tsx';
import { copyText } from './copy-text.ts';

/** What happened, in the reader's language, with the technical text to copy for whoever helps. */
export function FailureNote(props: {
  failure: Failure;
  /** Offered as "Try again". */
  onRetry?: () => void;
  onClose?: () => void;
}) {
  const { language, t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const { failure } = props;
  if (failure.code === 'cancelled') return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={failureText(language, failure)}
      closable={props.onClose ? { onClose: props.onClose } : false}
      action={
        <span className="failure-actions">
          {props.onRetry && (
            <Button size="small" onClick={props.onRetry}>
              {t('common.retry')}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            icon={<CopyOutlined />}
            onClick={() =>
              setCopied(
                copyText(`${failure.code}\n${failure.message}\n${JSON.stringify(failure.details ?? {})}`),
              )
            }
          >
            {copied ? t('common.copied') : t('common.copy-details')}
          </Button>
        </span>
      }
    />
  );
}
