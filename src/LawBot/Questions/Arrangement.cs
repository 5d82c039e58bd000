namespace LawBot.Questions;

/// <summary>In which order an answer lists what it found.</summary>
public enum Arrangement
{
    /// <summary>As the answer comes by itself: numbers in the order asked for, else the largest first; practices report by report.</summary>
    Usual,

    /// <summary>The smallest number first; of practices the least near.</summary>
    Rising,

    /// <summary>The largest number first; of practices the nearest.</summary>
    Falling,

    /// <summary>The latest year first.</summary>
    ByYear,

    /// <summary>Place by place, of each the earliest year first.</summary>
    ByPlace,
}
