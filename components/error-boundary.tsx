import { Component, type ComponentChildren } from 'preact';
import { Failure } from '@/components/failure/failure';
import { tell, whenShowing } from '@/components/failure/told';

interface State {
  error?: unknown;
}

/** Shows what went wrong below it in place of what it holds, and tries again when asked. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, State> {
  override state: State = {};

  static override getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('unknown') };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <Failure
        told={tell(this.state.error, whenShowing)}
        onRetry={() => this.setState({ error: undefined })}
      />
    );
  }
}
