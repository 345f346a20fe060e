#!/usr/bin/env bash
# Makes the topics of every installation that are missing: twelve partitions, nothing expires, the directory is compacted.
# More brokers: REPLICAS=3. Harmless to repeat.
set -euo pipefail

kafka_topics="${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}"
# Each call starts a JVM; on every start but the first, this is the only one.
known="$("$kafka_topics" --bootstrap-server "$BOOTSTRAP" --list)"
create() {
  if ! grep -qxF "$1" <<<"$known"; then
    "$kafka_topics" --bootstrap-server "$BOOTSTRAP" --create --if-not-exists --partitions 12 \
      --replication-factor "${REPLICAS:-1}" --topic "$@"
  fi
}

for service in order fulfilment billing customer reporting; do
  create "salesdesk.$service" --config retention.ms=-1 --config cleanup.policy=delete
  create "salesdesk.$service.parked" --config retention.ms=-1 --config cleanup.policy=delete
done
create salesdesk.customer.directory --config cleanup.policy=compact
create salesdesk.customer.directory.parked --config retention.ms=-1 --config cleanup.policy=delete
