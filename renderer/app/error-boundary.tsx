import { Component, type ErrorInfo, type ReactNode } from 'react';
import { RecoveryScreen } from '../features/recovery/index.tsx';

interface State {
  error: Error | null;
  stack: string;
}

/** A fault of a screen ends here: what happened, a report to copy, and a way on. The data live in another process. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, stack: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ stack: info.componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, stack } = this.state;
    if (!error) return this.props.children;
    return (
      <RecoveryScreen
        cause={{ kind: 'page', error, stack }}
        onDone={() => this.setState({ error: null, stack: '' })}
      />
    );
  }
}
