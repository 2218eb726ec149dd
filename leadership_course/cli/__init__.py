"""What can authors and administrators ask of the program without a window?"""
