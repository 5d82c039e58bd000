using System.IO.Compression;
using LawBot.Indexing;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Puts the databases of the data folder (index, conversations, accounts) into one file, and back. The worker may run while a backup is
/// made.</summary>
/// <param name="database">The store.</param>
/// <param name="time">The clock.</param>
internal sealed class DataBackup(SqliteDatabase database, TimeProvider time)
{
    /// <summary>Writes a backup: a zip archive of each database as it stands at one moment.</summary>
    /// <param name="file">Where to; replaced in one step when it is there.</param>
    /// <param name="cancellation">Stops; nothing is left behind.</param>
    /// <returns>How many databases are in it.</returns>
    /// <exception cref="IndexUnavailableException">There is nothing to save, or it cannot be read or written.</exception>
    public async Task<int> SaveAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(database.File))
        {
            throw new IndexUnavailableException($"{database.Folder} 里还没有索引,没有可备份的。");
        }

        var full = Path.GetFullPath(file);
        var unfinished = $"{full}.{Guid.NewGuid():N}.tmp";
        var copies = Directory.CreateTempSubdirectory("lawbot-backup-");
        try
        {
            var files = Directory.GetFiles(database.Folder, "*.db");
            foreach (var one in files)
            {
                SqliteFailure.Translate(one, () => Copy(one, Path.Combine(copies.FullName, Path.GetFileName(one))));
            }

            PrivateFiles.Make(unfinished);
            await using (var stream = new FileStream(unfinished, FileMode.Truncate))
            {
                await ZipFile.CreateFromDirectoryAsync(copies.FullName, stream, CompressionLevel.Fastest, includeBaseDirectory: false, cancellation);
            }

            File.Move(unfinished, full, overwrite: true);
            return files.Length;
        }
        finally
        {
            copies.Delete(recursive: true);
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a backup into the data folder. What was there is kept beside it under another name.</summary>
    /// <param name="file">The backup.</param>
    /// <returns>The folder that what was there went to; null when nothing was.</returns>
    /// <exception cref="IndexUnavailableException">It is no backup, somebody is writing, or the folder cannot be written.</exception>
    public string? Restore(string file) => SqliteFailure.Translate(database.File, () =>
    {
        using var archive = Open(file);
        PrivateFiles.MakeFolder(database.Folder);
        using var alone = WriterLock.Take(database.Folder, time);
        var unpacked = Path.Combine(database.Folder, $".restore-{Guid.NewGuid():N}");
        PrivateFiles.MakeFolder(unpacked);
        try
        {
            foreach (var entry in archive.Entries.Where(IsDatabase))
            {
                var target = Path.Combine(unpacked, entry.Name);
                entry.ExtractToFile(target);
                PrivateFiles.Close(target);
            }

            var aside = MoveAside();
            foreach (var restored in Directory.GetFiles(unpacked))
            {
                File.Move(restored, Path.Combine(database.Folder, Path.GetFileName(restored)));
            }

            return aside;
        }
        finally
        {
            Directory.Delete(unpacked, recursive: true);
        }
    });

    private static bool IsDatabase(ZipArchiveEntry entry) => entry.FullName == entry.Name && entry.Name.EndsWith(".db", StringComparison.Ordinal);

    private static ZipArchive Open(string file)
    {
        try
        {
            var archive = ZipFile.OpenRead(file);
            if (archive.Entries.Any(e => e.FullName == "lawbot.db"))
            {
                return archive;
            }

            archive.Dispose();
        }
        catch (InvalidDataException)
        {
            // No archive at all.
        }

        throw new IndexUnavailableException($"{file} 不是 lawbot backup 做的备份文件。");
    }

    private string? MoveAside()
    {
        List<string> before = [.. Directory.GetFiles(database.Folder, "*.db"), .. Directory.GetFiles(database.Folder, "*.db-*")];
        if (before.Count == 0)
        {
            return null;
        }

        var aside = Path.Combine(database.Folder, $"before-restore-{time.GetLocalNow():yyyyMMdd-HHmmss}");
        PrivateFiles.MakeFolder(aside);
        before.ForEach(f => File.Move(f, Path.Combine(aside, Path.GetFileName(f))));
        return aside;
    }

    private static bool Copy(string from, string to)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Pooling = false, DefaultTimeout = 60 }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        return true;
    }
}
