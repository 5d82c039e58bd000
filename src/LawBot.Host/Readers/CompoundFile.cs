using System.Buffers.Binary;
using System.Text;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Tells what an OLE compound file holds (MS-CFB): old Word, old Excel, or an Office file under a password.</summary>
internal static class CompoundFile
{
    private const int SectorSize = 512;
    private const int EncryptedFlag = 0x0100;

    /// <returns>The extension under which LibreOffice knows it: .doc.</returns>
    /// <exception cref="DocumentUnreadableException">It is locked, or no document of text.</exception>
    public static string WordKind(string file, ReadOnlySpan<byte> content)
    {
        bool Has(string stream, ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + '\0')) >= 0;
        if (Has("EncryptedPackage", content) || (Has("WordDocument", content) && IsEncrypted(content)))
        {
            throw new DocumentUnreadableException(file, "文件设有打开密码。请解除密码后再放入。");
        }

        if (Has("WordDocument", content))
        {
            return ".doc";
        }

        throw Has("Workbook", content) || Has("Book", content)
            ? new DocumentUnreadableException(file, "这是旧版 Excel 文件(xls)。请另存为 xlsx 后再放入。")
            : new DocumentUnreadableException(file, "不是 Word 或 WPS 文字文件,或已损坏。请另存为 docx 后再放入。");
    }

    /// <summary>Looks for the head of the text stream (MS-DOC, FibBase): magic 0xA5EC at the start of a sector, flag fEncrypted at offset 10.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> content)
    {
        for (var at = SectorSize; at + 12 <= content.Length; at += SectorSize)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(content[at..]) == 0xa5ec)
            {
                return (BinaryPrimitives.ReadUInt16LittleEndian(content[(at + 10)..]) & EncryptedFlag) != 0;
            }
        }

        return false;
    }
}
