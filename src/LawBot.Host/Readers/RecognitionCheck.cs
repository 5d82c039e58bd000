using System.Text;
using LawBot.Host.Checks;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Readers;

/// <summary>Checks that tesseract is installed with the languages that are configured.</summary>
internal sealed class RecognitionCheck(IOptions<ReadersOptions> options) : IDoctorCheck
{
    private const int Memory = 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly RequiredProgram Program = RequiredProgram.Tesseract;

    public string Name => Program.Name;

    public async Task<DoctorFinding> CheckAsync(CancellationToken cancellation)
    {
        if (Program.FoundAt is not { } path)
        {
            return ProgramCheck.Missing(Program.Purpose, Program.InstallCommand);
        }

        using var folder = new PrivateFolder();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        var listed = await new ChildProcess(folder.Path, Memory).RunAsync(path, ["--list-langs"], limit.Token);
        var installed = Encoding.UTF8.GetString(listed.Output).Split('\n', StringSplitOptions.TrimEntries);
        var missing = options.Value.RecognitionLanguages.Split(',', '+').Except(installed, StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? new DoctorFinding(DoctorStatus.Well, $"{Program.Purpose}:{path},语言 {options.Value.RecognitionLanguages}")
            : new DoctorFinding(DoctorStatus.Doubtful, $"缺少语言 {string.Join("、", missing)},不能{Program.Purpose}", InstallCommand(missing));
    }

    // Debian names the packages after the languages, with a dash.
    private static string InstallCommand(IEnumerable<string> languages) =>
        "sudo apt-get install -y " + string.Join(' ', languages.Select(l => "tesseract-ocr-" + l.Replace('_', '-')));
}
