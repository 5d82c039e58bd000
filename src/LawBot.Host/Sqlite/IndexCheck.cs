using LawBot.Host.Checks;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Checks that the index opens and counts what is in it.</summary>
internal sealed class IndexCheck(SqliteDatabase database, IReportCatalog catalog) : IDoctorCheck
{
    public string Name => "索引";

    public async Task<DoctorFinding> CheckAsync(CancellationToken cancellation)
    {
        if (!File.Exists(database.File))
        {
            return new DoctorFinding(DoctorStatus.Doubtful, $"还没有索引 {database.File}", "lawbot ingest 报告文件夹");
        }

        try
        {
            using (var connection = database.OpenRead())
            {
                if (DamageCheck.Find(connection) is { } damage)
                {
                    return new DoctorFinding(
                        DoctorStatus.Broken, damage, $"把 {database.File} 移到别处,再运行 lawbot restore 备份文件,或 lawbot ingest 报告文件夹");
                }
            }

            var reports = await catalog.ListAsync(cancellation);
            var unreadable = await catalog.ListUnreadableAsync(cancellation);
            var counts = $"{reports.Count} 份报告,{reports.Sum(r => (long)r.Passages)} 个段落,{reports.Sum(r => (long)r.Figures)} 个数字,"
                + $"{new FileInfo(database.File).Length / 1048576.0:0.#} MB";
            return reports.Count == 0 ? new DoctorFinding(DoctorStatus.Doubtful, "索引是空的", "lawbot ingest 报告文件夹")
                : unreadable.Count > 0 ? new DoctorFinding(DoctorStatus.Doubtful, $"{counts};{unreadable.Count} 个文件读不出来", "lawbot reports 查看原因")
                : new DoctorFinding(DoctorStatus.Well, counts);
        }
        catch (IndexUnavailableException e)
        {
            return new DoctorFinding(DoctorStatus.Broken, e.Message, "按上面的提示处理后重试");
        }
    }
}
