"""How is each of the eleven question types answered, by mouse and by keyboard alone?"""
