using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Finds what is printed as the name of a place though no list has it: 青石县, 白水镇.</summary>
/// <remarks>A false alarm refuses a good question and an oversight answers from elsewhere, so: the name must begin where a word may begin,
/// and neither it nor its end may be an ordinary word (跑县, 示范区, 兄弟县市).</remarks>
internal static partial class PlacePrinted
{
    /// <summary>The stretches, left to right.</summary>
    /// <param name="folded">The folded question.</param>
    public static IEnumerable<TextSpan> In(string folded)
    {
        foreach (Match match in Rank().Matches(folded))
        {
            var end = match.Index + match.Length;
            if (PlaceEdges.IsRankOfNextWord(folded, end) || NotBehind().IsMatch(folded.AsSpan(end)))
            {
                continue;
            }

            var start = StartOf(folded, match.Index);
            if (start >= 0 && match.Index - start >= 2 && !IsOrdinary(folded[start..end]))
            {
                yield return new TextSpan(start, end);
            }
        }
    }

    /// <summary>True when a name ends in a rank.</summary>
    public static bool EndsInRank(string name) => name[^1] is '县' or '市' or '区' or '旗' or '州' or '盟' or '省' or '镇' or '乡' || name.EndsWith("街道", StringComparison.Ordinal);

    /// <summary>True when these characters hold a word that no place is called by.</summary>
    public static bool IsOrdinary(string name) => Ordinary().IsMatch(name) || Vocabulary.Field.Match(name).Count > 0;

    /// <summary>How many characters a question opens with before it comes to its matter: 请问, 帮我看看.</summary>
    public static int OpeningLength(string folded) => Opening().Match(folded).Length;

    // Back from the rank to where a word may begin, at most six characters.
    private static int StartOf(string folded, int rank)
    {
        for (var start = rank - 1; start >= Math.Max(0, rank - 8); start--)
        {
            if (!TextFolding.IsHan(folded[start]))
            {
                return -1;
            }

            if (PlaceEdges.BeginsWord(folded, start))
            {
                return rank - start >= 2 ? start : -1; // 陇县 behind 提供: names of one character are left to the lists.
            }
        }

        return -1;
    }

    [GeneratedRegex(@"自治[县州旗]|(?:经济|高新)?(?:技术)?(?:产业)?开发区|经开区|高新区|新区|街道|[县市区旗省州盟镇乡]", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex("^(?:级|直|政府办|局|里|长(?!期|效)|人大|面|别|分|城(?!管|市|建)|镇|乡|区|市|县)", RegexOptions.CultureInvariant)]
    private static partial Regex NotBehind();

    [GeneratedRegex(
        @"各|哪|别|其他|其它|其余|外[县市省地]|邻|本|我|咱|该|全|兄弟|周边|几|多少|这|那|同|两|双|三|示范|开发$|^新区|社区|园区|辖区|市区|城区|山区|景区|地区|小区|校区|牧区|林区|库区|片区|街区|郊区|灾区|战区|特区|功能区|保护区|所有|每|跨|乡镇|依法治|法治|设区的|部门|怎|如何|直|先进|标杆|的|上市|城市|超市|集市|都市|夜市"
        + @"|[跑进到去上下来回报送找往出走赴访大强小穷弱点困业头个些数任为是有在了着过把被从由又还就也很更最没不要想能会可给让请问看说讲用做办开管查处罚审批推搞弄拿交写]"
        + @"(?:县|市|区|旗|镇|乡|街道|省|州)$|贫困|发达|落后|试点|派驻|对口|联盟|老百姓|群众|企业|干部|农民|律师|政府|基层|村|申请|复议|工作|执法|行政|人口|人民|委员|中央|国家|全国|办理|集镇|城镇|建制|星级|重点|特色|中心|街道办$|返乡|城乡|下乡|家乡|还乡|他乡|老乡|旗下|国旗|红旗|锦旗|节省|反省|自贸|保税|禁|公里|一[个些]|^某|某某",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"^(?:请问|请|问一?下|麻烦|帮我们?|帮忙|看看|看一?下|查一?下|查查|我?想?(?:知道|了解|问)一?下?|说说|介绍一?下?| |,|,)*", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
