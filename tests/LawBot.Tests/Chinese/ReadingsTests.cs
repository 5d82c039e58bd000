using LawBot.Chinese;

namespace LawBot.Tests.Chinese;

public sealed class ReadingsTests
{
    [Theory]
    [InlineData('垣', '元', SoundMatch.Same)]
    [InlineData('陇', '垄', SoundMatch.Same)]
    [InlineData('诺', '若', SoundMatch.Different)]
    [InlineData('重', '虫', SoundMatch.Same)]
    [InlineData('重', '众', SoundMatch.Same)]
    [InlineData('林', '凌', SoundMatch.Close)]
    [InlineData('兰', '南', SoundMatch.Close)]
    [InlineData('张', '赞', SoundMatch.Close)]
    [InlineData('法', 'x', SoundMatch.Different)]
    public void Two_characters_sound_alike_whatever_their_tone(char a, char b, SoundMatch expected)
    {
        Assert.Equal(expected, Readings.Compare(a, b));
        Assert.Equal(expected, Readings.Compare(b, a));
    }

    [Fact]
    public void Every_common_character_has_a_reading()
    {
        Assert.All("法治政府行政复议诉讼调解规范性文件营商环境襄垣濮阳陇泸亳儋", c => Assert.NotEmpty(Readings.Of(c)));
        Assert.InRange(Enumerable.Range(0x4e00, 0x5200).Count(c => Readings.Of((char)c).Count > 0), 6700, 9000);
    }

    [Fact]
    public void Homophones_come_same_sound_first_and_common_before_rare()
    {
        var found = Readings.Homophones('镜');
        Assert.DoesNotContain('镜', found);
        Assert.InRange(Index(found, '境'), 0, 20);
        Assert.True(Index(found, '境') < Index(found, '獍'));
        Assert.True(Index(found, '獍') < Index(found, '进'));
    }

    [Fact]
    public void Characters_that_look_alike_do_so_both_ways_and_every_group_is_usable()
    {
        foreach (var c in Enumerable.Range(0x4e00, 0x5200).Select(i => (char)i))
        {
            Assert.All(LookAlikes.Of(c), other => Assert.True(LookAlikes.LookAlike(other, c)));
            Assert.Equal(TextFolding.Fold(c) == c ? LookAlikes.Of(c).Count : 0, LookAlikes.Of(c).Count);
        }

        Assert.True(LookAlikes.LookAlike('垣', '桓'));
        Assert.False(LookAlikes.LookAlike('垣', '垣'));
    }

    private static int Index(IReadOnlyList<char> list, char c) => list.ToList().IndexOf(c);
}
