using System.IO.Compression;
using System.Security.Cryptography;
using LawBot.Indexing;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Puts the databases of the data folder (index, conversations, accounts) and the copies of the files that reports were read from into one file, and
/// back. The worker may run while a backup is made.</summary>
/// <param name="database">The store.</param>
/// <param name="time">The clock.</param>
internal sealed class DataBackup(SqliteDatabase database, TimeProvider time)
{
    // Below the data folder and in the archive alike; see Workers/Originals.
    private const string Originals = "originals";

    /// <summary>Writes a backup: a zip archive of each database as it stands at one moment, and of the copies of files.</summary>
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
            await using (var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: false, entryNameEncoding: null, cancellation))
            {
                foreach (var one in copies.GetFiles())
                {
                    await zip.CreateEntryFromFileAsync(one.FullName, one.Name, CompressionLevel.Fastest, cancellation);
                }

                await AddOriginalsAsync(zip, cancellation);
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
            RestoreOriginals(archive);
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

    private async Task AddOriginalsAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var folder = Path.Combine(database.Folder, Originals);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder).Where(f => IsHash(Path.GetFileName(f))) : [])
        {
            try
            {
                await zip.CreateEntryFromFileAsync(file, $"{Originals}/{Path.GetFileName(file)}", CompressionLevel.Fastest, cancellation);
            }
            catch (FileNotFoundException)
            {
                // Its report went meanwhile.
            }
        }
    }

    // A copy is named after its content: what is there stays, and what is not what its name says does not come back.
    private void RestoreOriginals(ZipArchive archive)
    {
        var folder = Path.Combine(database.Folder, Originals);
        foreach (var entry in archive.Entries.Where(e => e.FullName == $"{Originals}/{e.Name}" && IsHash(e.Name) && !File.Exists(Path.Combine(folder, e.Name))))
        {
            PrivateFiles.MakeFolder(folder);
            var part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
            entry.ExtractToFile(part);
            PrivateFiles.Close(part);
            if (HashOf(part) == entry.Name)
            {
                File.Move(part, Path.Combine(folder, entry.Name));
            }

            File.Delete(part);
        }
    }

    private static string HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

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
