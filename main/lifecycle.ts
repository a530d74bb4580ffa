export interface Service {
  readonly name: string
  start(): Promise<void> | void
  stop(): Promise<void> | void
}

/**
 * Starts in order; on failure or quit, stops what started, newest first, and never lets one stop
 * block the rest.
 * @returns the stop
 */
export async function run(
  services: readonly Service[],
  onStopError: (name: string, error: unknown) => void,
): Promise<() => Promise<void>> {
  const started: Service[] = []
  const stop = async (): Promise<void> => {
    for (const service of started.splice(0).reverse()) {
      try {
        await service.stop()
      } catch (error) {
        onStopError(service.name, error)
      }
    }
  }
  try {
    for (const service of services) {
      await service.start()
      started.push(service)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
