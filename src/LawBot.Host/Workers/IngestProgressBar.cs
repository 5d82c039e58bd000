using LawBot.Chinese;
using LawBot.Host.Exports;
using LawBot.Indexing;
using Spectre.Console;

namespace LawBot.Host.Workers;

/// <summary>Shows how far an ingest is: a bar on a terminal, nothing elsewhere.</summary>
internal static class IngestProgressBar
{
    /// <param name="wanted">False where the output is for a program.</param>
    /// <param name="work">The ingest; told where to report.</param>
    public static async Task<T> ShowAsync<T>(bool wanted, Func<IProgress<IngestProgress>?, Task<T>> work)
    {
        if (!wanted || Console.IsOutputRedirected)
        {
            return await work(null);
        }

        return await Screen.Console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("读入报告", maxValue: 1);
                return await work(new Bar(bar));
            });
    }

    // Progress<T> reports on the thread pool and may be late; the bar must not go back.
    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
            var name = PlainText.OneLine(value.File);
            task.Description = Markup.Escape(name.Length > 24 ? name[..23] + "…" : name);
        }
    }
}
