import type { StatusWords } from "./matter.ts";

export const statusEn: StatusWords = {
  overall: {
    well: "All is well.",
    attention: "It works, and something wants to be looked at.",
    unwell: "Something is not working as it should.",
  },
  checks: {
    database: {
      name: "The database answers",
      trouble: "The database does not answer; readers get what was answered before, marked as such.",
      advice:
        "See whether PostgreSQL runs (postgres.log in DATA_DIR, or the server that DATABASE_URL names) and whether its disk is full. The atlas comes back by itself.",
    },
    backups: {
      name: "The newest backup is young enough",
      trouble: "The newest backup is older than it should be, or there is none yet.",
      advice:
        "See in the log why backups fail, and whether BACKUP_DIR has room. Make one by hand: npm run atlas -- backup --out FILE.",
    },
    backupAttempts: {
      name: "Backups succeed",
      trouble: "The last attempt to make a backup failed; it is tried again every ten minutes.",
      advice:
        "The log says why (“the backup failed”): most often BACKUP_DIR is full, missing or may not be written.",
    },
    disk: {
      name: "The disks have room",
      trouble: "A disk that the atlas needs is almost full.",
      advice:
        "Make room where DATA_DIR or BACKUP_DIR lies, or keep fewer backups (BACKUP_KEEP). On a full disk nothing can be published; what was published stays readable.",
    },
    connections: {
      name: "The database has connections to spare",
      trouble: "Nearly all connections that the database lets in are taken.",
      advice:
        "See who holds them (pg_stat_activity). Close other programs' connections, lower WORKERS, or raise max_connections.",
    },
    standby: {
      name: "The standby keeps up",
      trouble: "The standby is far behind what was published.",
      advice:
        "See whether the standby runs and can be reached, and whether its disk is full. Until it has caught up, losing the first server loses what it lacks.",
    },
    replicas: {
      name: "The replicas have the newest data",
      trouble:
        "A replica does not answer, or lacks what was published; its readers are answered from the primary.",
      advice:
        "npm run atlas -- doctor says of each replica what is the matter (docs/operating/replicas.md). Readers notice nothing as long as the primary bears the load.",
    },
    mainThread: {
      name: "The main thread is on time",
      trouble: "The main thread comes late to what is due: every answer waits.",
      advice:
        "See whether the machine is busy with something else. If not, look in the log for slow requests (“ms”) of the last minutes.",
    },
    memory: {
      name: "There is memory for objects",
      trouble: "The memory of the main thread is nearly used up.",
      advice:
        "If it does not go down by itself within minutes, restart the atlas at a quiet moment and keep the metrics of the hours before.",
    },
    openFiles: {
      name: "Files and connections can be opened",
      trouble: "Nearly as many files and connections are open as may be.",
      advice:
        "Raise the limit (LimitNOFILE of the service, ulimit -n). See whether a proxy holds connections open without end.",
    },
    waiting: {
      name: "Nobody waits for long",
      trouble: "Many questions wait for their turn.",
      advice:
        "See which queue it is, and in the log which operations take long. One caller alone cannot do this; many at once need more processors or WORKERS.",
    },
    imports: {
      name: "Files are read as they come",
      trouble: "Many files that were handed in wait to be read.",
      advice:
        "They are read one after the other; at the end of a month that is usual. If the number does not fall, look in the log for an import that could not be read.",
    },
    threads: {
      name: "Threads live",
      trouble: "Threads ended before they had done their work; others took their place.",
      advice:
        "Look in the log for WorkerLost, WriterLost or ThreadLost: most often a question or file needed more memory than a thread may have. Whoever asked was told.",
    },
    errors: {
      name: "No faults of ours in the last hour",
      trouble: "Requests failed by a fault of ours.",
      advice:
        "Each stands in the log under its id, with all that is known of it. Send those lines, which hold no figures and no names, to whoever maintains the program.",
    },
  },
  groups: {
    program: "Program",
    data: "Data",
    database: "Database",
    memory: "Memory and disks",
    mainThread: "Main thread",
    queues: "Who is being answered",
    cache: "Answers kept",
    threads: "Threads",
    imports: "Files handed in",
    backups: "Backups",
    limits: "Limits in force",
  },
  lines: {
    version: "Version",
    node: "Node",
    startedAt: "Running since",
    dataVersion: "Commit of data",
    committedAt: "Committed at",
    followers: "Pages that follow",
    size: "Size",
    connections: "Connections",
    inUse: "In use by the main thread",
    waitingForConnection: "Waiting for a connection",
    lag: "Standby behind by",
    replicas: "Replicas that answer",
    replicaBehind: "Longest without the newest data",
    readFromReplicas: "Answers read from replicas",
    resident: "Memory held",
    heap: "Objects of the main thread",
    external: "Bytes beside them",
    openFiles: "Open files and connections",
    diskFree: "Free on the disk of the data",
    backupDiskFree: "Free on the disk of backups",
    delay: "Late, 99 of 100 times at most",
    longestDelay: "Late at worst",
    processor: "Processor time used",
    waiting: "Waiting",
    hits: "Found at hand",
    kept: "Answers",
    keptBytes: "Room",
    evictions: "Given up for room",
    lost: "Lost so far",
    reading: "Being read",
    waitingToBeRead: "Waiting to be read",
    awaitingReview: "Awaiting review",
    booklets: "Booklets being written",
    newestBackup: "Newest",
    backupSize: "Size",
    backupSeconds: "Took",
    backupsBySchedule: "Made by schedule",
    lastAttemptFailed: "Last attempt failed",
  },
  queues: {
    "small questions": "Small questions",
    "large questions": "Large questions",
    files: "Files of data",
    print: "Printing",
    "files handed in": "Files coming in",
    "reports and marked files": "Reports read, files marked",
    publishing: "Publishing",
    "signing in": "Signing in",
  },
  threads: { answers: "For large questions", files: "For files of data", imports: "For files handed in" },
  yes: "yes",
  no: "no",
};
