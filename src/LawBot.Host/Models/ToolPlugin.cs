using System.ComponentModel;
using System.Reflection;
using LawBot.Turns.Tools;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace LawBot.Host.Models;

/// <summary>The tools of the library as functions of Semantic Kernel: descriptions for whoever calls, text in, text out.</summary>
/// <param name="call">Carries out a call by the tool's name and its arguments.</param>
public sealed class ToolPlugin(Func<string, IReadOnlyDictionary<string, string>, CancellationToken, Task<string>> call)
{
    private const string Places = "地方,可写几个(青禾县、澧溪市)或一类(长治各县);留空查全部";
    private const string Years = "年度,可写几个(2021、2022)或一段(2020-2022);留空查全部";

    /// <summary>The plugin's name.</summary>
    public const string Name = "library";

    /// <summary>The functions over the given tools.</summary>
    public static KernelPlugin Of(Func<string, IReadOnlyDictionary<string, string>, CancellationToken, Task<string>> call) =>
        KernelPluginFactory.CreateFromObject(new ToolPlugin(call), Name);

    /// <summary>The same functions for whoever knows nothing of the kernel, under their bare names.</summary>
    public static IEnumerable<AIFunction> FunctionsOf(Func<string, IReadOnlyDictionary<string, string>, CancellationToken, Task<string>> call)
    {
        var plugin = new ToolPlugin(call);
        return typeof(ToolPlugin).GetMethods().Select(m => (Method: m, Named: m.GetCustomAttribute<KernelFunctionAttribute>())).Where(m => m.Named is not null)
            .Select(m => AIFunctionFactory.Create(
                m.Method, plugin, new AIFunctionFactoryOptions { Name = m.Named!.Name, MarshalResult = (text, _, _) => ValueTask.FromResult(text) }));
    }

    /// <summary>See <see cref="ToolSession.ListReportsAsync"/>.</summary>
    [KernelFunction("list_reports"), Description("列出库里有哪些报告。")]
    public Task<string> ListReportsAsync(
        [Description(Places)] string places = "", [Description(Years)] string years = "", CancellationToken cancellation = default) =>
        call("list_reports", Given(("places", places), ("years", years)), cancellation);

    /// <summary>See <see cref="ToolSession.FindFiguresAsync"/>.</summary>
    [KernelFunction("find_figures"), Description("查数字:返回编号(F1)、计的是什么、数值和写它的原句,可能性大的在前。")]
    public Task<string> FindFiguresAsync(
        [Description("计的是什么,用报告的说法,带动词和量词:受理 行政复议申请 件")] string words, [Description(Places)] string places = "",
        [Description(Years)] string years = "", CancellationToken cancellation = default) =>
        call("find_figures", Given(("words", words), ("places", places), ("years", years)), cancellation);

    /// <summary>See <see cref="ToolSession.SearchReportsAsync"/>.</summary>
    [KernelFunction("search_reports"), Description("查句子:返回编号(S1)的原句,带地方、年度和各级标题。")]
    public Task<string> SearchReportsAsync(
        [Description("事项,用报告的说法:行政机关负责人出庭应诉")] string words, [Description(Places)] string places = "", [Description(Years)] string years = "",
        [Description("已做、问题 或 计划;留空不限")] string part = "", CancellationToken cancellation = default) =>
        call("search_reports", Given(("words", words), ("places", places), ("years", years), ("part", part)), cancellation);

    /// <summary>See <see cref="ToolSession.ReadSectionAsync"/>.</summary>
    [KernelFunction("read_section"), Description("看一份报告的一整节。")]
    public Task<string> ReadSectionAsync(
        [Description("地方和年度:青禾县2022年")] string report, [Description("标题里的词;留空列出标题")] string section = "", CancellationToken cancellation = default) =>
        call("read_section", Given(("report", report), ("section", section)), cancellation);

    /// <summary>See <see cref="ToolSession.Compute"/>.</summary>
    [KernelFunction("compute"), Description("用查到的数字计算,返回编号(C1)和算式。")]
    public Task<string> ComputeAsync(
        [Description("数字的编号:F1 F3")] string ids,
            [Description("sum(合计)、difference(相差)、share(占比)、remainder(剩余)、change(变化)、mean(平均)、most(最多) 或 least(最少)")] string operation,
        CancellationToken cancellation = default) =>
        call("compute", Given(("ids", ids), ("operation", operation)), cancellation);

    /// <summary>See <see cref="ToolSession.NotCovered"/>.</summary>
    [KernelFunction("not_covered"), Description("报告没有谈到所问的,说明原因。")]
    public Task<string> NotCoveredAsync([Description("一句话的原因")] string reason = "", CancellationToken cancellation = default) =>
        call("not_covered", Given(("reason", reason)), cancellation);

    private static Dictionary<string, string> Given(params (string Name, string? Value)[] arguments) =>
        arguments.ToDictionary(a => a.Name, a => a.Value ?? "", StringComparer.Ordinal);
}
