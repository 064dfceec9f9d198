import { useCallback, useMemo } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';

export type ThemeEntry = Output<'comments.themes'>['themes'][number];

/** The themes of the workspace, and a name for each id. */
export function useThemes() {
  const { say } = useLanguage();
  const found = useOperation('comments.themes', {}, { keep: true });
  const themes = useMemo(() => found.data?.themes ?? [], [found.data]);
  const nameOf = useCallback(
    (id: string) => {
      const theme = themes.find((entry) => entry.id === id);
      return theme ? say(theme.label) : id;
    },
    [themes, say],
  );
  return { themes, changes: found.data?.changes ?? [], nameOf };
}
