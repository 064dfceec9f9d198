import { CloseOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { invalidate } from '../../app/cache.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatTime } from '../../ui/format-date.ts';

type Recent = Output<'app.state'>['recent'];

export function RecentList(props: {
  recent: Recent;
  busy: boolean;
  onOpen(folder: string, readOnly: boolean): void;
}) {
  const { t, language } = useLanguage();
  const forget = useCommand('workspace.forget');
  const remove = async (folder: string) => {
    const result = await forget.run({ folder });
    if (result.ok) invalidate(['workspace']);
  };
  return (
    <section className="recent" aria-label={t('welcome.recent')}>
      <h2>{t('welcome.recent')}</h2>
      <ul>
        {props.recent.map(({ folder, name, openedAt, exists }) => (
          <li key={folder} data-missing={!exists}>
            <button
              type="button"
              className="recent-open"
              disabled={props.busy || !exists}
              onClick={() => props.onOpen(folder, false)}
            >
              <strong>{name}</strong>
              <small>
                {exists ? formatTime(openedAt, language) : t('welcome.recent-missing')}
                <span aria-hidden="true"> · </span>
                <bdi>{folder}</bdi>
              </small>
            </button>
            {exists && (
              <Button
                type="text"
                size="small"
                disabled={props.busy}
                onClick={() => props.onOpen(folder, true)}
              >
                {t('welcome.read-only-short')}
              </Button>
            )}
            <Tooltip title={t('welcome.forget')}>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                disabled={props.busy || forget.pending}
                aria-label={`${t('welcome.forget')}: ${name}`}
                onClick={() => void remove(folder)}
              />
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}
