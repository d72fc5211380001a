import type { StatusWords } from "./matter.ts";

export const statusVi: StatusWords = {
  overall: {
    well: "Mọi thứ đều ổn.",
    attention: "Hệ thống đang chạy, nhưng có điều cần xem lại.",
    unwell: "Có phần không hoạt động như phải có.",
  },
  checks: {
    database: {
      name: "Cơ sở dữ liệu trả lời",
      trouble:
        "Cơ sở dữ liệu không trả lời; người đọc chỉ nhận được những gì đã trả lời trước đó, có ghi rõ.",
      advice:
        "Xem PostgreSQL có chạy không (postgres.log trong DATA_DIR, hoặc máy chủ ghi trong DATABASE_URL) và đĩa của nó có đầy không. Hệ thống tự trở lại khi cơ sở dữ liệu trả lời.",
    },
    backups: {
      name: "Bản sao lưu mới nhất còn mới",
      trouble: "Bản sao lưu mới nhất cũ hơn mức cho phép, hoặc chưa có bản nào.",
      advice:
        "Xem trong nhật ký vì sao sao lưu không thành, và BACKUP_DIR còn chỗ không. Tự làm một bản: npm run atlas -- backup --out TỆP.",
    },
    backupAttempts: {
      name: "Sao lưu thành công",
      trouble: "Lần sao lưu gần nhất không thành; hệ thống thử lại mười phút một lần.",
      advice:
        "Nhật ký ghi lý do (“the backup failed”): thường là BACKUP_DIR đầy, không có hoặc không được phép ghi.",
    },
    disk: {
      name: "Các đĩa còn chỗ",
      trouble: "Một đĩa mà hệ thống cần sắp đầy.",
      advice:
        "Dọn chỗ ở nơi đặt DATA_DIR hoặc BACKUP_DIR, hoặc giữ ít bản sao lưu hơn (BACKUP_KEEP). Khi đĩa đầy thì không công bố được gì; những gì đã công bố vẫn đọc được.",
    },
    connections: {
      name: "Cơ sở dữ liệu còn kết nối trống",
      trouble: "Gần hết số kết nối mà cơ sở dữ liệu cho phép.",
      advice:
        "Xem ai đang giữ (pg_stat_activity). Đóng kết nối của chương trình khác, giảm WORKERS, hoặc tăng max_connections.",
    },
    standby: {
      name: "Máy dự phòng theo kịp",
      trouble: "Máy dự phòng chậm nhiều so với những gì đã công bố.",
      advice:
        "Xem máy dự phòng có chạy, có kết nối được không, đĩa có đầy không. Khi nó chưa theo kịp, mất máy chính là mất phần nó còn thiếu.",
    },
    replicas: {
      name: "Các bản sao có số liệu mới nhất",
      trouble:
        "Một bản sao không trả lời, hoặc chưa có số liệu đã công bố; người đọc của nó được trả lời từ máy chủ chính.",
      advice:
        "npm run atlas -- doctor nói rõ từng bản sao bị gì (docs/operating/replicas.md). Người đọc không nhận ra gì chừng nào máy chủ chính còn gánh được.",
    },
    mainThread: {
      name: "Luồng chính đúng giờ",
      trouble: "Luồng chính đến trễ với việc phải làm: mọi câu trả lời đều phải chờ.",
      advice:
        "Xem máy có đang bận việc khác không. Nếu không, tìm trong nhật ký những yêu cầu chậm (“ms”) của mấy phút vừa qua.",
    },
    memory: {
      name: "Còn bộ nhớ cho đối tượng",
      trouble: "Bộ nhớ của luồng chính sắp hết.",
      advice:
        "Nếu vài phút sau không tự giảm thì khởi động lại vào lúc vắng, và giữ lại số đo của các giờ trước đó.",
    },
    openFiles: {
      name: "Còn mở được tệp và kết nối",
      trouble: "Số tệp và kết nối đang mở gần chạm giới hạn.",
      advice:
        "Tăng giới hạn (LimitNOFILE của dịch vụ, ulimit -n). Xem có máy trung gian nào giữ kết nối mãi không.",
    },
    waiting: {
      name: "Không ai phải chờ lâu",
      trouble: "Nhiều câu hỏi đang chờ đến lượt.",
      advice:
        "Xem hàng chờ nào, và trong nhật ký thao tác nào lâu. Một người hỏi không thể gây ra điều này; nhiều người cùng lúc thì cần thêm bộ xử lý hoặc WORKERS.",
    },
    imports: {
      name: "Tệp nộp đến được đọc ngay",
      trouble: "Nhiều tệp đã nộp đang chờ được đọc.",
      advice:
        "Tệp được đọc lần lượt; cuối tháng thường như vậy. Nếu số này không giảm, tìm trong nhật ký tệp nào không đọc được.",
    },
    threads: {
      name: "Các luồng còn sống",
      trouble: "Có luồng kết thúc khi chưa làm xong việc; luồng khác đã thay vào.",
      advice:
        "Tìm trong nhật ký WorkerLost, WriterLost hoặc ThreadLost: thường là câu hỏi hoặc tệp cần nhiều bộ nhớ hơn mức một luồng được có. Người hỏi đã được báo.",
    },
    errors: {
      name: "Một giờ qua không có lỗi của chúng tôi",
      trouble: "Có yêu cầu không thành do lỗi của chúng tôi.",
      advice:
        "Mỗi lỗi có trong nhật ký theo mã của nó, với mọi điều đã biết. Hãy gửi các dòng đó, không chứa số liệu và tên người, cho người bảo trì chương trình.",
    },
  },
  groups: {
    program: "Chương trình",
    data: "Dữ liệu",
    database: "Cơ sở dữ liệu",
    memory: "Bộ nhớ và đĩa",
    mainThread: "Luồng chính",
    queues: "Đang trả lời",
    cache: "Câu trả lời giữ sẵn",
    threads: "Các luồng",
    imports: "Tệp đã nộp",
    backups: "Sao lưu",
    limits: "Giới hạn đang áp dụng",
  },
  lines: {
    version: "Phiên bản",
    node: "Node",
    startedAt: "Chạy từ",
    dataVersion: "Lần ghi dữ liệu",
    committedAt: "Ghi lúc",
    followers: "Trang đang theo dõi",
    size: "Dung lượng",
    connections: "Kết nối",
    inUse: "Luồng chính đang dùng",
    waitingForConnection: "Chờ kết nối",
    lag: "Máy dự phòng chậm",
    replicas: "Bản sao đang trả lời",
    replicaBehind: "Thiếu số liệu mới nhất lâu nhất",
    readFromReplicas: "Câu trả lời đọc từ bản sao",
    resident: "Bộ nhớ đang giữ",
    heap: "Đối tượng của luồng chính",
    external: "Dữ liệu ngoài đối tượng",
    openFiles: "Tệp và kết nối đang mở",
    diskFree: "Đĩa dữ liệu còn trống",
    backupDiskFree: "Đĩa sao lưu còn trống",
    delay: "Trễ, 99 trên 100 lần không quá",
    longestDelay: "Trễ nhiều nhất",
    processor: "Thời gian bộ xử lý đã dùng",
    waiting: "Đang chờ",
    hits: "Có sẵn khi được hỏi",
    kept: "Số câu trả lời",
    keptBytes: "Chỗ đã dùng",
    evictions: "Bỏ đi vì hết chỗ",
    lost: "Đã mất đến nay",
    reading: "Đang đọc",
    waitingToBeRead: "Chờ đọc",
    awaitingReview: "Chờ duyệt",
    booklets: "Tập tài liệu đang viết",
    newestBackup: "Mới nhất",
    backupSize: "Dung lượng",
    backupSeconds: "Mất",
    backupsBySchedule: "Làm theo lịch",
    lastAttemptFailed: "Lần gần nhất không thành",
  },
  queues: {
    "small questions": "Câu hỏi nhỏ",
    "large questions": "Câu hỏi lớn",
    files: "Tệp dữ liệu",
    print: "In",
    "files handed in": "Tệp đang nộp",
    "reports and marked files": "Đọc báo cáo, đánh dấu tệp",
    publishing: "Công bố",
    "signing in": "Đăng nhập",
  },
  threads: { answers: "Cho câu hỏi lớn", files: "Cho tệp dữ liệu", imports: "Cho tệp đã nộp" },
  yes: "có",
  no: "không",
};
